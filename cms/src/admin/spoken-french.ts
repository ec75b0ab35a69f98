/** What Strapi says to screen readers in English only, outside its translations. */
const french: Record<string, string> = {
  draft: 'Brouillon',
  published: 'Publié',
  modified: 'Modifié',
  Editor: 'Texte',
  'Choose date': 'Choisir la date',
  'Choose time': 'Choisir l’heure',
};

const english = Object.keys(french)
  .map((word) => `[aria-label="${word}"]`)
  .join();

/** On labels Strapi writes an object where words belong (i18n 5.54); what it means stands beside it, in words. */
const noWords = '[title="[object Object]"]';

/** Says it in French wherever it comes up. */
export function speakFrench(): void {
  const mend = () => {
    for (const element of document.querySelectorAll(english)) element.ariaLabel = french[element.ariaLabel!]!;
    for (const element of document.querySelectorAll(noWords)) element.removeAttribute('title');
  };
  new MutationObserver(mend).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-label', 'title'],
  });
}

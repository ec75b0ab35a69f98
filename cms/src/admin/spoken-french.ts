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

/** Says it in French wherever it comes up. */
export function speakFrench(): void {
  const mend = () => {
    for (const element of document.querySelectorAll(english)) element.ariaLabel = french[element.ariaLabel!]!;
  };
  new MutationObserver(mend).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-label'],
  });
}

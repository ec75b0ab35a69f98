/**
 * Reads a page aloud with a voice of the device itself: others send every sentence to their maker
 * (https://wicg.github.io/speech-api/#dom-speechsynthesisvoice-localservice), and nobody is told what is read here.
 */
const place = document.querySelector<HTMLElement>('.read-aloud');
const speech = window.speechSynthesis;

/** What is read, in the order of the page; what is folded, hidden or only leads elsewhere is not. */
const read = 'h1, h2, h3, p, li, dt, dd, summary, th, td';
const skipped = 'nav, .no-print, .read-aloud, .visually-hidden, [popover], .quick-exit';

const ownVoice = () =>
  speech
    ?.getVoices()
    .find(
      ({ lang, localService }) =>
        localService && lang.toLowerCase().startsWith(document.documentElement.lang),
    );

const isSpoken = (element: HTMLElement) =>
  element.checkVisibility() && !element.closest(skipped) && !element.querySelector(read);

/** Its words, without the explanations behind some of them. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const each of copy.querySelectorAll(skipped)) each.remove();
  return copy.textContent.trim();
}

function offer({ hidden }: { hidden: boolean }) {
  if (place) place.hidden = hidden;
}

const button = place?.querySelector('button');
const label = button?.querySelector('span');
const words = { read: label?.textContent ?? '', stop: button?.dataset.stop ?? '' };

function say(isReading: boolean) {
  if (label) label.textContent = isReading ? words.stop : words.read;
}

function stop() {
  speech.cancel();
  document.querySelector('.being-read')?.classList.remove('being-read');
  say(false);
}

function start(voice: SpeechSynthesisVoice) {
  const elements = [...document.querySelectorAll<HTMLElement>(`main :is(${read})`)].filter(isSpoken);
  for (const element of elements) {
    const utterance = new SpeechSynthesisUtterance(wordsOf(element));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => {
      element.classList.add('being-read');
      element.scrollIntoView({ block: 'nearest' });
    };
    utterance.onend = () => {
      element.classList.remove('being-read');
      if (element === elements.at(-1)) say(false);
    };
    speech.speak(utterance);
  }
  say(true);
}

if (speech && button) {
  const look = () => offer({ hidden: !ownVoice() });
  look();
  speech.addEventListener('voiceschanged', look);
  button.addEventListener('click', () => {
    const voice = ownVoice();
    if (speech.speaking || !voice) stop();
    else start(voice);
  });
  // A voice that goes on after its page is gone would tell the room what was read.
  addEventListener('pagehide', stop);
}

/** Leaving in a hurry: the page is emptied and replaced, so that « back » does not bring it up again. */
const exit = document.querySelector<HTMLAnchorElement>('.quick-exit a');

exit?.addEventListener('click', (event) => {
  event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(exit.href);
});

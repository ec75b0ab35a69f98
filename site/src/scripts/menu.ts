/** Escape, or a click elsewhere, folds the open entry of the menu. */

const openEntry = () => document.querySelector<HTMLDetailsElement>('.menu details[open]');

document.addEventListener('keydown', ({ key }) => {
  const entry = openEntry();
  if (key !== 'Escape' || !entry) return;
  entry.open = false;
  entry.querySelector('summary')?.focus();
});

document.addEventListener('click', ({ target }) => {
  const entry = openEntry();
  if (entry && target instanceof Node && !entry.contains(target)) entry.open = false;
});

// The name of the tab: the page's own, and in front of it what asks for attention.
const PRODUCT = 'Penstock';

let page: string | undefined;
let badge = 0;

function write(): void {
  const name = page === undefined ? PRODUCT : `${page} · ${PRODUCT}`;
  document.title = badge > 0 ? `(${badge}) ${name}` : name;
}

/** Names the tab after the page in it. */
export function titlePage(title: string): void {
  page = title;
  write();
}

/** Puts a number before the name; 0 for none. */
export function badgeTitle(number: number): void {
  badge = number;
  write();
}

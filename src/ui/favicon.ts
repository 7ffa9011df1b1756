// The icon of the tab: the usual one, or the one with a mark.
const ICONS = { plain: '/favicon.svg', attention: '/favicon-attention.svg' } as const;

export function showFavicon(icon: keyof typeof ICONS): void {
  document.querySelector('link[rel="icon"]')?.setAttribute('href', ICONS[icon]);
}

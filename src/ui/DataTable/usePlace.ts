import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where a table stands: the width it has, and where it begins in the document, px. */
export interface TablePlace {
  readonly width: number;
  readonly top: number;
}

/**
 * Where an element stands; undefined until it is in the document. What is above it comes and goes (banners, more lines of
 * filters), so it is measured again whenever the page changes its size.
 */
export function usePlace(element: RefObject<HTMLElement | null>): TablePlace | undefined {
  const [place, setPlace] = useState<TablePlace>();
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const measure = () => {
      const width = box.clientWidth;
      const top = Math.round(box.getBoundingClientRect().top + window.scrollY);
      setPlace((last) => (last?.width === width && last.top === top ? last : { width, top }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return place;
}

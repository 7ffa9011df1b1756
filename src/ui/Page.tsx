import { useEffect, useRef, type ReactNode } from 'react';
import { titlePage } from './documentTitle';
import classes from './Page.module.css';

interface PageProps {
  title: string;
  /** Above the title: the way back. */
  crumbs?: ReactNode;
  /** Beside the title: state, id, age of the data. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** Right after the title: a way to change it. */
  titleAction?: ReactNode;
  /** In the place of the title while it is being changed. The heading stays for those who do not look. */
  titleField?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of every signed-in page. Names the document and moves focus to the title when the page opens, so that a
 * screen reader announces where one has arrived.
 */
export function Page({ title, crumbs, meta, actions, titleAction, titleField, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    titlePage(title);
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={classes.page}>
      {crumbs ? <div className={classes.crumbs}>{crumbs}</div> : null}
      <header className={classes.header}>
        <div className={classes.heading}>
          <div className={classes.titleLine}>
            <h1
              ref={heading}
              tabIndex={-1}
              className={titleField === undefined ? classes.title : 'visually-hidden'}
            >
              {title}
            </h1>
            {titleField ?? titleAction}
          </div>
          {meta ? <div className={classes.meta}>{meta}</div> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

import { Component, type ReactNode } from 'react';

interface DraftBoundaryProps {
  children: ReactNode;
  /** What stands in the place of a draft that cannot be drawn. */
  fallback: ReactNode;
}

/** Keeps a draft that breaks its form from breaking the page around it. */
export class DraftBoundary extends Component<DraftBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}

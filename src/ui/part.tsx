// A component that is a chunk of its own, like React's `lazy`, but one that fails in its own place and can be tried again:
// `lazy` keeps a failed import for good.
import {
  Component,
  createElement,
  // oxlint-disable-next-line no-restricted-imports -- this is what the others shall use in its place
  lazy,
  startTransition,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from 'react';
import { loadPart, PartMissing } from './loadPart';
import { MissingPart } from './MissingPart';

interface PartOptions {
  /** Nothing is said where it does not come: it is tried again when it is next drawn. */
  quiet?: boolean;
}

/**
 * `const Settings = part(() => import('./Settings').then((m) => m.Settings))`. Suspends until it is there; where it does not
 * come, a message in its place (over the page for a dialog, which is known by its `onClose`) offers to try again.
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { quiet = false }: PartOptions = {},
) {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  let lazily: LazyExoticComponent<ComponentType<Props>> | undefined;
  const preload = () => {
    if (!loading) {
      loading = loadPart(load).then((Loaded) => ({ default: Loaded }));
      // Who draws it hears of it; loading ahead is nobody's failure.
      loading.catch(noop);
    }
    return loading;
  };
  function Current(props: Props) {
    lazily ??= lazy(preload);
    return createElement(lazily as ComponentType<Props>, props);
  }
  function Part(props: Props) {
    return (
      <PartBoundary
        quiet={quiet}
        // Whoever draws it next asks for it anew.
        onMissing={() => {
          loading = undefined;
          lazily = undefined;
        }}
        // Dialogs and panels have one; what lies in the page has not.
        onClose={(props as { onClose?: () => void }).onClose}
      >
        <Current {...props} />
      </PartBoundary>
    );
  }
  // For the router: a link that is pointed at loads its page. It goes on to the page also where that fails.
  return Object.assign(Part, { preload: () => preload().then(noop, noop) });
}

function noop(): void {}

interface BoundaryProps {
  quiet: boolean;
  onMissing: () => void;
  onClose: (() => void) | undefined;
  children: ReactNode;
}

/** Catches parts that did not come, and tries again when the browser is connected again. Other faults go on. */
class PartBoundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidMount(): void {
    window.addEventListener('online', this.retry);
  }

  override componentDidCatch(): void {
    this.props.onMissing();
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.retry);
  }

  retry = () => {
    // The message stays until the part is there, and what is around it is not hidden meanwhile.
    startTransition(() => this.setState({ error: undefined }));
  };

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof PartMissing)) throw error;
    if (this.props.quiet) return null;
    return <MissingPart why={error.message} onRetry={this.retry} onClose={this.props.onClose} />;
  }
}

import { useDraftStatus } from '../../pipes/draft/drafts';
import { Banner } from '../../ui/Banner';

/** Says when what is typed will not be there after a reload. */
export function DraftNotice({ id }: { id: string }) {
  switch (useDraftStatus(id)) {
    case 'discarded':
      return (
        <Banner tone="warning" role="status" title="This draft is no longer saved.">
          Another tab discarded it, or created its pipe. You can still send it from here, but it is lost when
          you leave this page.
        </Banner>
      );
    case 'unkept':
      return (
        <Banner tone="warning" role="status" title="This draft is not saved.">
          The storage of this browser is full or switched off: what you type is gone when this tab is
          reloaded. Discarding other drafts makes room.
        </Banner>
      );
    default:
      return null;
  }
}

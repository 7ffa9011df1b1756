import { Button } from '@mantine/core';
import { changedValues } from '../../pipes/edit/changedValues';
import { rebase } from '../../pipes/edit/rebase';
import type { EditValues } from '../../pipes/edit/values';
import type { AnySourceForm } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { Differences } from './Differences';
import classes from './edit.module.css';

interface ChangedBannerProps {
  before: EditValues;
  mine: EditValues;
  theirs: EditValues;
  form: AnySourceForm;
  /** Puts these values into the form, which from then on starts from theirs. */
  onPut: (values: EditValues) => void;
}

/** The pipe is not the one the form was opened with any more. The last write would win, so a person decides first. */
export function ChangedBanner({ before, mine, theirs, form, onPut }: ChangedBannerProps) {
  const { values, conflicts } = rebase(before, mine, theirs, form);
  const changes = changedValues(before, theirs, form);
  return (
    <Banner tone="warning" role="alert" title="Somebody else changed this pipe while you were editing.">
      <div className={classes.changed}>
        {changes.length > 0 ? (
          <div className={classes.theirs}>
            <Differences label="Their changes" rows={changes} />
          </div>
        ) : (
          <p>What changed is not on this page.</p>
        )}
        {conflicts.length > 0 ? (
          <p>Both of you changed: {conflicts.join('; ')}. Yours is kept if you rebase.</p>
        ) : null}
        <div className={classes.choices}>
          <Button size="xs" onClick={() => onPut(values)}>
            Apply mine over theirs
          </Button>
          <Button size="xs" variant="default" onClick={() => onPut(theirs)}>
            Discard mine
          </Button>
        </div>
      </div>
    </Banner>
  );
}

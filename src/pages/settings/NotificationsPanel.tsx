import { Switch } from '@mantine/core';
import { useState } from 'react';
import { askDesktopPermission, desktopPermission, type DesktopPermission } from '../../session/desktop';
import { setPreferences, usePreferences } from '../../session/preferences';
import { Banner } from '../../ui/Banner';
import { Panel } from '../../ui/Panel';
import classes from './settings.module.css';

/** Whether pipes that fail are told of outside of the page. */
export function NotificationsPanel() {
  const { desktopNotices, refreshSeconds } = usePreferences();
  const [permission, setPermission] = useState(desktopPermission);
  /** The browser asked, and its question was put away. */
  const [unanswered, setUnanswered] = useState(false);
  const on = desktopNotices && permission === 'granted';
  const turn = async (wanted: boolean) => {
    setUnanswered(false);
    if (!wanted) return setPreferences({ desktopNotices: false });
    const answer = await askDesktopPermission();
    setPermission(answer);
    setUnanswered(answer === 'default');
    if (answer === 'granted') setPreferences({ desktopNotices: true });
  };
  const hindrance = hindranceOf(permission, unanswered);
  return (
    <Panel title="Notifications">
      <div className="stack tight">
        <Switch
          className={classes.field}
          classNames={{ input: classes.input ?? '', track: classes.track ?? '' }}
          label="Tell me on the desktop when a pipe fails"
          description="While Penstock is open in a tab. A hidden tab checks once a minute; a locked one does not."
          checked={on}
          disabled={permission === 'unsupported'}
          onChange={(event) => void turn(event.currentTarget.checked)}
        />
        {hindrance ? (
          <Banner tone="warning" role="status" title={hindrance.title}>
            {hindrance.way}
          </Banner>
        ) : null}
        {on && refreshSeconds === 0 ? (
          <Banner tone="warning" title="Refresh is off.">
            Nothing refreshes by itself, so a failed pipe is noticed only when you refresh.
          </Banner>
        ) : null}
        <p className={classes.about}>
          The title and icon of the tab always show whether any pipe seen since you signed in needs attention.
        </p>
      </div>
    </Panel>
  );
}

function hindranceOf(permission: DesktopPermission, unanswered: boolean) {
  switch (permission) {
    case 'denied':
      return {
        title: 'The browser blocks notifications from this address.',
        way: 'Open the site settings beside the address of this page, allow notifications, and switch this on again.',
      };
    case 'unsupported':
      return {
        title: 'This browser shows no notifications from this address.',
        way: 'Notifications need https, or localhost.',
      };
    case 'default':
      return unanswered
        ? {
            title: 'The browser’s prompt was not answered.',
            way: 'Switch this on again and choose Allow.',
          }
        : undefined;
    case 'granted':
      return undefined;
  }
}

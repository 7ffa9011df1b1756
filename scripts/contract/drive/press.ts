// Presses buttons by their names, and waits for what comes of it. To look by role takes long in pages as large as these.
import { act, fireEvent, waitFor } from '@testing-library/react';

/** Presses a button as soon as it is there and can be pressed; says what alerts the page shows if that does not happen. */
export async function press(page: HTMLElement, name: string): Promise<void> {
  const button = await waitFor(() => found(page, name), { onTimeout: (error) => error });
  await act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });
}

function found(page: HTMLElement, name: string): HTMLButtonElement {
  const button = [...page.querySelectorAll('button')].find(
    (each) => !each.disabled && (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
  );
  if (button) return button;
  const alerts = [...page.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent);
  throw new Error(`There is no button "${name}" to press. The page says: ${alerts.join(' ') || 'nothing'}`);
}

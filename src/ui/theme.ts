// Mantine in our clothes. The shades are chosen so that white text on them passes WCAG AA in both schemes.
import { createTheme } from '@mantine/core';

export const theme = createTheme({
  respectReducedMotion: true,
  cursorType: 'pointer',
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'md',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  components: {
    // Fields side by side stay in line, however much help one of them needs.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    // A browser keeps what was typed into a field to offer it again: hosts, users, and secrets in the wrong field.
    TextInput: { defaultProps: { autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    NumberInput: { defaultProps: { autoComplete: 'off' } },
  },
  colors: {
    brand: [
      '#e6f7fa',
      '#cdeef4',
      '#9fdde9',
      '#6ccadd',
      '#45b9d1',
      '#2ba4bf',
      '#188ba6',
      '#117a93',
      '#0b6a81',
      '#08536a',
    ],
    // Mantine's dark greys, in the hue of our surfaces.
    dark: [
      '#e6edf0',
      '#c9d4d9',
      '#a3b3bb',
      '#8d9da6',
      '#3f505a',
      '#2d3b43',
      '#1e2a30',
      '#172126',
      '#10181c',
      '#0b1114',
    ],
    danger: [
      '#fdeceb',
      '#f9d2d0',
      '#f3a5a1',
      '#ec756f',
      '#f0807a',
      '#d53730',
      '#c92a23',
      '#b8231d',
      '#a81c17',
      '#8c1410',
    ],
  },
});

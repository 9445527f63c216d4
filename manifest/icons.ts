/** The icons of the package, as Teams wants them: file in the package, its drawing and its size in pixels. */
export const ICONS = {
  color: { file: 'color.png', drawing: 'color.svg', size: 192 },
  outline: { file: 'outline.png', drawing: 'outline.svg', size: 32 },
  color32x32: { file: 'color32.png', drawing: 'color32.svg', size: 32 },
} as const;

// Lists what can be drawn of a frame, and in which colours.

export const FRAME_PICTURES = ['strip', 'bits', 'masking'] as const;
export type FramePictureKind = (typeof FRAME_PICTURES)[number];

export const PICTURE_THEMES = ['light', 'dark'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

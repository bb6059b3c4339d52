// Holds the words of the pictures of a frame.
import { count } from '../../../../strings/en/numbers.ts';
import type { FramePictureKind, PictureTheme } from '../../pictures/picture-kinds.ts';

const KINDS: Readonly<Record<FramePictureKind, string>> = {
	strip: 'Bytes',
	bits: 'Bits',
	masking: 'Masking',
};

const THEMES: Readonly<Record<PictureTheme, string>> = { light: 'Light', dark: 'Dark' };

export const pictures = {
	title: 'The frame as a picture',
	close: 'Close',
	what: 'What is drawn',
	kinds: KINDS,
	colours: 'Colours',
	themes: THEMES,
	save: { svg: 'Save as SVG', png: 'Save as PNG' },
	copy: 'Copy as an image',
	saved: (name: string) => `Saved ${name}.`,
	unsaved: 'The browser could not make the PNG. Save the SVG instead.',
	copied: 'The image is in the clipboard.',
	refused: 'The browser does not allow this page to copy an image. Save the PNG instead.',
	frames: (n: number) => count(n, 'frame'),
	leftOut: (bytes: number) => `${count(bytes, 'more byte')} not drawn`,
	preview: (kind: string, title: string) => `${kind}: ${title}`,
};

export type PicturesWords = typeof pictures;

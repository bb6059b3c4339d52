// Holds the colours of pictures: those of `ui/tokens.css` as sRGB, because few programs besides browsers read oklch().
import type { FieldTone } from '../../../ui/bytes/field-tone.ts';
import type { PictureTheme } from './picture-kinds.ts';

export interface PictureColours {
	readonly sheet: string;
	readonly ink: string;
	readonly ink2: string;
	readonly ink3: string;
	readonly bad: string;
	readonly warn: string;
	readonly tones: Readonly<Record<FieldTone | 'tone-wire', string>>;
}

export const PICTURE_COLOURS: Readonly<Record<PictureTheme, PictureColours>> = {
	light: {
		sheet: '#ffffff',
		ink: '#1b1f27',
		ink2: '#4f5661',
		ink3: '#686f7b',
		bad: '#bb061e',
		warn: '#905d00',
		tones: {
			'tone-fin': '#545e6f',
			'tone-op': '#7137b6',
			'tone-mask': '#bb0a50',
			'tone-len': '#006d6d',
			'tone-key': '#bb0a50',
			'tone-data': '#146d34',
			'tone-wire': '#285cc2',
		},
	},
	dark: {
		sheet: '#181c22',
		ink: '#e9ebef',
		ink2: '#acb1bb',
		ink3: '#8c929e',
		bad: '#ff8880',
		warn: '#eec05b',
		tones: {
			'tone-fin': '#b3bed2',
			'tone-op': '#c7a7ff',
			'tone-mask': '#ff8fa6',
			'tone-len': '#56d4d4',
			'tone-key': '#ff8fa6',
			'tone-data': '#7cd591',
			'tone-wire': '#7daafd',
		},
	},
};

// The fonts that the first paint does not need: characters outside the site's own words, and the medium
// weight of Plex Mono. The browser loads the medium weight before it is declared. Until then its text shows
// in the regular weight, which has the same widths, so nothing moves.
import wholeMedium from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2?url';
import medium from './fonts/ibm-plex-mono-500.woff2?url';
import './late-fonts.css';

/** Lists the characters that fonts.css declares for the regular weight. */
const CHARACTERS =
	'U+20-7E, U+A0, U+A7, U+AC, U+B1-B3, U+B5, U+B7, U+B9, U+D7, U+2013-2014, U+2018-2019, ' +
	'U+201C-201D, U+2026, U+2039-203A, U+2191, U+2193, U+2212';

/** Lists the characters that late-fonts.css declares. */
const OTHER_CHARACTERS =
	'U+A1-A6, U+A8-AB, U+AD-B0, U+B4, U+B6, U+B8, U+BA-D6, U+D8-FF, U+131, U+152-153, U+2BB-2BC, ' +
	'U+2C6, U+2DA, U+2DC, U+300-301, U+303-304, U+308-309, U+323, U+201A, U+201E, U+2022, ' +
	'U+2032-2033, U+2044, U+20AC, U+2122, U+2215';

export async function bringMono(): Promise<void> {
	const face = mono(medium, CHARACTERS);
	try {
		document.fonts.add(await face.load());
	} catch {
		// Without the file, the text keeps the regular weight.
		return;
	}
	// The browser loads this file only when a text has one of its characters.
	document.fonts.add(mono(wholeMedium, OTHER_CHARACTERS));
}

function mono(file: string, unicodeRange: string): FontFace {
	// The range of weights prevents the browser from drawing a bold of its own.
	const descriptors = { weight: '500 600', display: 'swap', unicodeRange } as const;
	return new FontFace('IBM Plex Mono', `url(${file})`, descriptors);
}

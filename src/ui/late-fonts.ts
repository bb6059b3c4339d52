// The weights of Plex Mono that the first paint does without. Each is loaded before it is declared: until then
// text of that weight is drawn in the regular one, which is as wide, and nothing moves.
import medium from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2?url';
import semibold from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2?url';

const FILES = { 500: medium, 600: semibold } as const;

const asked = new Set<number>();

export async function bringMono(weight: keyof typeof FILES): Promise<void> {
	if (asked.has(weight)) return;
	asked.add(weight);
	const face = new FontFace('IBM Plex Mono', `url(${FILES[weight]})`, { weight: String(weight) });
	try {
		document.fonts.add(await face.load());
	} catch {
		// The regular weight stays.
	}
}

// The weight of Plex Mono that the first paint does without: it stands for the medium and the semibold one. It is loaded
// before it is declared: until then its text is drawn in the regular weight, which is as wide, and nothing moves.
import medium from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2?url';

export async function bringMono(): Promise<void> {
	// The range keeps a browser from drawing its own bold over the letters.
	const face = new FontFace('IBM Plex Mono', `url(${medium})`, { weight: '500 600' });
	try {
		document.fonts.add(await face.load());
	} catch {
		// The regular weight stays.
	}
}

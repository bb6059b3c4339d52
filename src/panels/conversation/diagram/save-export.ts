// Saves or copies the conversation as a picture, or saves its scene.
import type { Scenario } from '../../../engine/simulation/index.ts';
import { copyImage } from '../../../platform/clipboard.ts';
import { saveFile } from '../../../platform/save-file.ts';
import { pngPicture, svgFile, svgPicture } from '../../../ui/picture.ts';
import type { Shell } from '../../descriptor.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';

export type ExportForm = keyof DiagramWords['save'];

/** Calls a function with the drawing of the diagram. */
export type TakePicture = <Picture>(
	take: (svg: SVGSVGElement) => Picture,
) => Promise<Picture | null>;

interface Exported {
	readonly scenario: Scenario;
	/** Holds the name of the file without its ending. */
	readonly fileName: string;
	/** Is null while the table is shown. */
	readonly picture: TakePicture | null;
	readonly words: DiagramWords;
	readonly shell: Shell;
}

const PNG_SCALE = 2;

/** Writes the conversation in one form, and announces the result. */
export async function saveExport(form: ExportForm, exported: Exported): Promise<void> {
	const { fileName, words, shell } = exported;
	const name = `${fileName}.${form}`;
	try {
		const content =
			form === 'json' ? sceneFile(exported.scenario) : await pictureFile(form, exported);
		if (content === null) return;
		if (form === 'copy') {
			const copied = await copyImage(Promise.resolve(content));
			shell.announce(copied ? words.copied : words.refused, 'shown');
			return;
		}
		saveFile(name, content);
		shell.announce(words.saved(name), 'shown');
	} catch {
		shell.announce(words.unsaved, 'shown');
	}
}

function sceneFile(scenario: Scenario): Blob {
	const text = `${JSON.stringify(scenario, null, '\t')}\n`;
	return new Blob([text], { type: 'application/json' });
}

async function pictureFile(form: ExportForm, { picture, words }: Exported): Promise<Blob | null> {
	const made = await picture?.((svg) => svgPicture(svg, words.label));
	if (!made) return null;
	return form === 'svg' ? svgFile(made) : pngPicture(made, PNG_SCALE);
}

// Draws the gutter with a number beside each line. It is CodeMirror's `lineNumbers` without what no editor here
// needs, and the number may change without the text.
import { type EditorView, gutter, GutterMarker, type ViewUpdate } from '@codemirror/view';

class LineNumber extends GutterMarker {
	readonly #label: string;

	constructor(label: string) {
		super();
		this.#label = label;
	}

	override eq(other: LineNumber): boolean {
		return other.#label === this.#label;
	}

	override toDOM(): Text {
		return document.createTextNode(this.#label);
	}
}

/**
 * @param label returns the number of a line; lines are counted from 1
 * @param changes says whether an update changes numbers though neither the text nor the lines in view change
 */
export function lineNumbers(
	label: (line: number, view: EditorView) => string,
	changes: ((update: ViewUpdate) => boolean) | null = null,
) {
	return gutter({
		class: 'cm-lineNumbers',
		lineMarker: (view, { from }) => new LineNumber(label(view.state.doc.lineAt(from).number, view)),
		lineMarkerChange: changes,
	});
}

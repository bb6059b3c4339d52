// Makes decorations for what an editor has in view.
import { type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { asksRepaint } from './base-extensions.ts';

/**
 * Makes decorations for what is in view. After a change, they are drawn again or move until the model
 * answers.
 */
export function decorationsInView(
	draw: (view: EditorView) => DecorationSet,
	after: 'draw' | 'move',
) {
	return ViewPlugin.fromClass(
		class {
			decorations: DecorationSet;
			constructor(view: EditorView) {
				this.decorations = draw(view);
			}
			update(update: ViewUpdate) {
				const asked = asksRepaint(update);
				// A change also moves the end of the viewport; marks of the old bytes would be drawn there.
				const moves = update.docChanged && after === 'move' && !asked;
				if (moves) this.decorations = this.decorations.map(update.changes);
				else if (asked || update.docChanged || update.viewportChanged)
					this.decorations = draw(update.view);
			}
		},
		{ decorations: (plugin) => plugin.decorations },
	);
}

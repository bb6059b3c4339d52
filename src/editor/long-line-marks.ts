// The CodeMirror extension for long lines that are drawn in part. Typing beside a hidden part moves that part
// and changes nothing else, so the text around the caret stays in place. A caret inside a hidden part opens
// it.
import {
	type Extension,
	Facet,
	type Line,
	StateField,
	type Text,
	type Transaction,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { repaint } from './base-extensions.ts';
import { changedRange } from './changed-range.ts';
import {
	isDrawnWhole,
	isOvergrown,
	undrawnMark,
	undrawnParts,
	type DrawingCost,
	type Stretch,
} from './long-lines.ts';

interface LongLineSettings {
	readonly cost: DrawingCost;
	/** Says how many characters a mark replaces, and how to see them. */
	readonly title: (characters: number) => string;
	/** Returns a place that the model needs to be drawn; null if none. */
	readonly needed: (doc: Text) => number | null;
}

interface Undrawn {
	readonly parts: readonly Stretch[];
	readonly decorations: DecorationSet;
}

const NONE: Undrawn = { parts: [], decorations: Decoration.none };

const longLineSettings = Facet.define<LongLineSettings, LongLineSettings>({
	combine: ([settings]) => settings!,
});

const undrawnField = StateField.define<Undrawn>({
	create(state) {
		const settings = state.facet(longLineSettings);
		const needed = wanted(state.doc, state.selection.main.head, settings);
		const parts: Stretch[] = [];
		let from = 0;
		for (const text of state.doc.iterLines()) {
			parts.push(...partsOf({ from, to: from + text.length, text }, needed, settings));
			from += text.length + 1;
		}
		return drawn(parts, settings);
	},
	update(before, transaction) {
		const settings = transaction.state.facet(longLineSettings);
		const { newDoc, newSelection, effects, docChanged } = transaction;
		let parts = docChanged ? afterChange(before.parts, transaction, settings) : before.parts;
		const painted = docChanged || effects.some((effect) => effect.is(repaint));
		const { head } = newSelection.main;
		const needed = painted ? wanted(newDoc, head, settings) : [head];
		for (const at of needed) {
			if (!parts.some(({ from, to }) => from < at && at < to)) continue;
			const line = newDoc.lineAt(at);
			parts = withParts(parts, line.from, line.to, partsOf(line, needed, settings));
		}
		return parts === before.parts ? before : drawn(parts, settings);
	},
	provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

export function longLines(settings: LongLineSettings): Extension {
	return [
		longLineSettings.of(settings),
		undrawnField,
		EditorView.domEventHandlers({
			mousedown(event, view) {
				const mark = event.target instanceof Element && event.target.closest('.editor-undrawn');
				if (!mark || event.button !== 0) return false;
				// The caret goes behind the first hidden character, so the text continues where the reader
				// stopped.
				view.dispatch({ selection: { anchor: view.posAtDOM(mark) + 1 } });
				view.focus();
				event.preventDefault();
				return true;
			},
		}),
	];
}

function wanted(doc: Text, head: number, { needed }: LongLineSettings): readonly number[] {
	const position = needed(doc);
	return position === null ? [head] : [head, position];
}

function partsOf(
	{ from, to, text }: Pick<Line, 'from' | 'to' | 'text'>,
	needed: readonly number[],
	{ cost }: LongLineSettings,
): readonly Stretch[] {
	const inLine = needed.filter((at) => from <= at && at <= to).map((at) => at - from);
	return undrawnParts(text, inLine, cost).map((part) => moved(part, from));
}

function moved({ from, to }: Stretch, by: number): Stretch {
	return { from: from + by, to: to + by };
}

/** Returns the hidden parts after a change; reads only the lines that changed. */
function afterChange(
	before: readonly Stretch[],
	{ changes, newDoc, newSelection }: Transaction,
	settings: LongLineSettings,
): readonly Stretch[] {
	let parts = before
		.map(({ from, to }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }))
		.filter(({ from, to }) => from < to);
	const { fromB, toB } = changedRange(changes)!;
	const last = newDoc.lineAt(toB).number;
	const first = newDoc.lineAt(fromB).number;
	let number = first;
	for (const text of newDoc.iterLines(first, last + 1)) {
		if (parts.length > 0 || !isDrawnWhole(text, settings.cost)) {
			const line = newDoc.line(number);
			const inLine = parts.filter(({ from, to }) => line.from <= from && to <= line.to);
			const kept =
				inLine.length > 0 &&
				!isDrawnWhole(text, settings.cost) &&
				!isOvergrown(
					text,
					inLine.map((part) => moved(part, -line.from)),
					settings.cost,
				);
			if (!kept) {
				const now = partsOf(line, [newSelection.main.head], settings);
				parts = withParts(parts, line.from, line.to, now);
			}
		}
		number++;
	}
	return parts;
}

/** Returns `parts` with those that touch [from, to] replaced by `now`. */
function withParts(
	parts: readonly Stretch[],
	from: number,
	to: number,
	now: readonly Stretch[],
): Stretch[] {
	return [
		...parts.filter((part) => part.to <= from),
		...now,
		...parts.filter((part) => part.from >= to),
	];
}

function drawn(parts: readonly Stretch[], { title }: LongLineSettings): Undrawn {
	if (parts.length === 0) return NONE;
	const ranges = parts.map((part) => {
		const widget = new UndrawnWidget(undrawnMark(part), title(part.to - part.from));
		return Decoration.replace({ widget }).range(part.from, part.to);
	});
	return { parts, decorations: Decoration.set(ranges) };
}

class UndrawnWidget extends WidgetType {
	readonly #mark: string;
	readonly #title: string;

	constructor(mark: string, title: string) {
		super();
		this.#mark = mark;
		this.#title = title;
	}

	override eq(other: UndrawnWidget): boolean {
		return other.#mark === this.#mark && other.#title === this.#title;
	}

	override toDOM(): HTMLElement {
		const dom = document.createElement('span');
		dom.className = 'editor-undrawn';
		dom.dataset['mark'] = this.#mark;
		dom.title = this.#title;
		dom.role = 'img';
		dom.ariaLabel = this.#title;
		return dom;
	}

	override ignoreEvent(): boolean {
		return false;
	}
}

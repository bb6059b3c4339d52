// The messages of a document and the verdict over them, each made once for all that show them.
import {
	messageVerdict,
	readMessages,
	type FrameRows,
	type MessageRuleCode,
	type MessageVerdict,
	type Messages,
} from '../../../engine/index.ts';
import type { FrameDocument } from '../frame-document.ts';
import type { FrameReading } from '../frame-lab.svelte.ts';

type Read = Pick<FrameReading, 'rows' | 'bytes' | 'document'>;

/** So many messages are inflated for the verdict. */
export const MOST_JUDGED = 4096;

export interface JudgedMessages extends MessageVerdict {
	readonly count: number;
	/** How many were looked at, and for how many rules. */
	readonly looked: number;
	readonly rules: number;
}

/** What inflating shows; the lengths of compressed messages show only by what follows from them. */
const RULES: readonly MessageRuleCode[] = [
	'deflate-data-valid',
	'deflate-tail-removed',
	'deflate-empty-message',
	'deflate-window-kept',
	'deflate-takeover-kept',
	'deflate-text-utf8',
	'deflate-limit-inflated',
];

// Rows belong to one document with one agreement.
const messages = new WeakMap<FrameRows, Messages>();
const judged = new WeakMap<FrameRows, JudgedMessages>();

export function messagesOf({ rows, bytes, document }: Read): Messages {
	return once(messages, rows, () => readMessages(rows, bytes, document));
}

export function judgedMessages(read: Read): JudgedMessages {
	const { rows, document } = read;
	return once(judged, rows, () => {
		const all = messagesOf(read);
		return {
			...messageVerdict(all, rows, MOST_JUDGED),
			count: all.count,
			looked: Math.min(all.count, MOST_JUDGED),
			rules: rulesChecked(document),
		};
	});
}

function rulesChecked({ limit, takesOver }: FrameDocument): number {
	return RULES.length - (limit === null ? 1 : 0) - (takesOver ? 1 : 0);
}

function once<T>(known: WeakMap<FrameRows, T>, rows: FrameRows, make: () => T): T {
	const found = known.get(rows) ?? make();
	known.set(rows, found);
	return found;
}

// Reads the messages of a document from the rows of its frames, and judges them. Both are done once per
// document and shared by all views.
import type { FrameRows } from '../../../engine/frame/index.ts';
import {
	messageVerdict,
	readMessages,
	type MessageVerdict,
	type Messages,
} from '../../../engine/message/index.ts';
import { MESSAGE_RULES } from '../../../engine/report/index.ts';
import type { FrameDocument } from '../frame-document.ts';
import type { FrameSnapshot } from '../frame-lab.svelte.ts';

type Read = Pick<FrameSnapshot, 'rows' | 'bytes' | 'document'>;

/** Holds the greatest number of messages that the verdict inflates. */
const MOST_JUDGED = 4096;

export interface JudgedMessages extends MessageVerdict {
	readonly count: number;
	/** `looked` counts the messages that the verdict looked at, `rules` the rules that it checked. */
	readonly looked: number;
	readonly rules: number;
}

/** Holds the rules that inflating can show as broken. The breach of another rule shows only by its consequences. */
const INFLATING_RULES = Object.values(MESSAGE_RULES).filter(({ seenAs }) => seenAs.length === 0);

// One `FrameRows` belongs to one document with one agreement, so it can be the key of both caches.
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
			rules: messageRulesChecked(document),
		};
	});
}

function messageRulesChecked({ limit, takesOver }: FrameDocument): number {
	return INFLATING_RULES.length - (limit === null ? 1 : 0) - (takesOver ? 1 : 0);
}

function once<T>(known: WeakMap<FrameRows, T>, rows: FrameRows, make: () => T): T {
	const found = known.get(rows) ?? make();
	known.set(rows, found);
	return found;
}

// Writes the words of an entry of a timeline beside its mark in the diagram, and the name of an action of the script
// there.
import { decodeUtf8, textBeginning, type Bytes } from '../../../engine/bytes/index.ts';
import type { Role } from '../../../engine/role.ts';
import {
	ACTIONS,
	actionDetail,
	isCall,
	type ActionDetail,
	type TimelineEntry,
	type Occurrence,
	type Scenario,
	type ScriptAction,
} from '../../../engine/simulation/index.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';

/** Holds the greatest number of characters of a text beside a mark. */
const MOST_CHARACTERS = 24;

/** Returns what happened as a short text, in the names of the JavaScript API where it has one. */
export function occurrenceText(
	{ occurrence }: TimelineEntry,
	scenario: Scenario,
	words: DiagramWords,
): string {
	switch (occurrence.type) {
		case 'page': {
			const { event } = occurrence;
			if (event.type === 'message') return `onmessage ${dataText(event.data, words)}`;
			return event.type === 'close' ? `onclose ${String(event.code)}` : `on${event.type}`;
		}
		case 'threw':
			return `throw ${occurrence.exception.name}`;
		case 'reconnect':
			return words.reconnect(occurrence.connection + 1);
		case 'did': {
			const action = scenario.script[occurrence.index]?.do;
			const text = action === undefined ? '' : actionText(action, words);
			return occurrence.idle ? words.idle(text) : text;
		}
		case 'protocol':
			return eventText(occurrence.who, occurrence.event, words);
		case 'box':
			return words.box[occurrence.note.type];
		case 'timer':
			return words.timer;
		case 'read':
			return words.read(occurrence.bytes);
		default:
			return '';
	}
}

type MarkedEvent = Extract<Occurrence, { type: 'protocol' }>['event'];

function eventText(who: Role, event: MarkedEvent, words: DiagramWords): string {
	switch (event.type) {
		case 'opened':
			return who === 'server' ? 'connection' : 'open';
		case 'answered':
			return String(event.status);
		case 'message': {
			const { kind, payload } = event;
			return `message ${dataText(kind === 'text' ? decodeUtf8(payload).text : payload, words)}`;
		}
		case 'ping':
		case 'pong':
			return event.type;
		case 'closeReceived':
			return `close ${String(event.code)}`;
		case 'closed':
			return `close ${String(event.code)}`;
		case 'failed':
			return words.failed(event.reaction);
		case 'refused':
			return words.refuses;
		case 'timedOut':
			return words.timedOut;
	}
}

/** Returns an action of the script as the call that page code or a program would make. */
export function actionText(action: ScriptAction, words: DiagramWords): string {
	if (!isCall(action.type)) return words.actions.marks[action.type];
	return callText(ACTIONS[action.type].call, actionDetail(action), words);
}

/** Returns the call of a method, with what short texts show of the action in place of its arguments. */
export function callText(call: string, detail: ActionDetail | null, words: DiagramWords): string {
	switch (detail?.type) {
		case undefined:
			return `${call}()`;
		case 'text': {
			const fin = detail.last === undefined ? '' : ` FIN=${detail.last ? '1' : '0'}`;
			return `${call}(${words.quoted(textBeginning(detail.text, MOST_CHARACTERS))})${fin}`;
		}
		case 'payload':
			return `${call}(${detail.text === '' ? '' : words.quoted(textBeginning(detail.text, MOST_CHARACTERS))})`;
		case 'bytes':
		case 'replacement':
			return `${call}(${textBeginning(detail.hex, MOST_CHARACTERS)})`;
		case 'many':
			return words.many(detail.times, call, detail.bytes);
		case 'close':
			return `${call}(${detail.code === undefined ? '' : String(detail.code)})`;
		case 'received':
			return `${call}(data)`;
	}
}

/** Returns the beginning of a text, or the number of bytes. */
export function dataText(
	data: string | Bytes,
	words: Pick<DiagramWords, 'quoted' | 'bytes'>,
	most = MOST_CHARACTERS,
): string {
	return typeof data === 'string'
		? words.quoted(textBeginning(data, most))
		: words.bytes(data.length);
}

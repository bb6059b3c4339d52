// Writes the decisions of both sides in words, and the connection states of both sides at each step.
import type { HandshakeLab } from '../handshake-lab.svelte.ts';
import type { ReadyState } from '../../../engine/endpoint/index.ts';
import type { FirstFrames } from '../../../engine/handshake/index.ts';
import { ownValue } from '../../../engine/own-value.ts';
import { endWords, reasonWords } from './reason-words.ts';
import type { HandshakeWords } from '../strings/en.ts';

export interface HandshakeVerdictWords {
	readonly state: 'ok' | 'bad' | 'caution' | 'wait';
	readonly text: string;
}

/** Names the step at which each side has read the other's message. */
export const VERDICT_STEPS = { server: 5, client: 8 } as const;
/** Names the steps at which the server answers, and at which both sides read the first frames. */
const ANSWERED = 7;
const FRAMES_READ = 9;

/** Is the verdict of a side that has read nothing yet. It has no words. */
const NOT_YET: HandshakeVerdictWords = { state: 'wait', text: '' };

export function serverVerdict(lab: HandshakeLab, words: HandshakeWords): HandshakeVerdictWords {
	const { uri, serverResponse } = lab.analysis;
	if (lab.veiled) return { state: 'wait', text: words.hidden };
	if (lab.withheld === 'request') return { state: 'wait', text: words.pastedText };
	if (!lab.steps.reached(VERDICT_STEPS.server)) return NOT_YET;
	if (uri.uri === null) return { state: 'wait', text: words.serverNever };
	const answered = lab.steps.reached(ANSWERED);
	switch (serverResponse.decision) {
		case 'switch':
			if (!answered) return { state: 'ok', text: words.serverAgrees };
			return withFirstFrames('server', words.serverSwitches, lab, words);
		case 'wait':
			return { state: 'wait', text: words.serverWaits };
		case 'refuse': {
			const why = serverResponse.reason ? reasonWords(serverResponse.reason, words) : '';
			if (!answered) return { state: 'bad', text: words.serverObjects(why) };
			return { state: 'bad', text: words.serverRefuses(serverResponse.status ?? 400, why) };
		}
	}
}

export function clientVerdict(lab: HandshakeLab, words: HandshakeWords): HandshakeVerdictWords {
	const { uri, notOfBrowser } = lab.analysis;
	if (lab.veiled) return { state: 'wait', text: words.hidden };
	if (lab.withheld !== null) return { state: 'wait', text: words.pastedText };
	if (!lab.steps.reached(VERDICT_STEPS.client)) return NOT_YET;
	if (uri.uri === null) return { state: 'bad', text: words.clientThrows };
	const { state, text } = verdictOnResponse(lab, words);
	if (notOfBrowser === null) return { state, text };
	return { state: state === 'ok' ? 'caution' : state, text: words.butNotOfBrowser(text) };
}

function verdictOnResponse(lab: HandshakeLab, words: HandshakeWords): HandshakeVerdictWords {
	const { response } = lab.analysis;
	if (response.bytes.length === 0) return { state: 'wait', text: words.clientWaits };
	switch (response.verdict) {
		case 'open':
			return withFirstFrames('client', words.clientOpens, lab, words);
		case 'wait':
			return { state: 'wait', text: words.clientWaits };
		case 'http':
			return { state: 'bad', text: words.clientHttp(response.status ?? 0) };
		case 'fail': {
			const why = response.reason ? reasonWords(response.reason, words) : '';
			return { state: 'bad', text: words.clientFails(why) };
		}
	}
}

/** Says how a side that has opened reads the first frames of the other side, and how its own are read. */
function withFirstFrames(
	reader: 'client' | 'server',
	opened: string,
	lab: HandshakeLab,
	words: HandshakeWords,
): HandshakeVerdictWords {
	if (!lab.steps.reached(FRAMES_READ)) return { state: 'ok', text: opened };
	const { first } = lab.analysis;
	const read = reader === 'server' ? first.client : first.server;
	const own = reader === 'server' ? first.server : first.client;
	const then = (state: HandshakeVerdictWords['state'], what: string): HandshakeVerdictWords => ({
		state,
		text: words.first.then(opened, what),
	});
	if (hasEnded(own) && !hasEnded(read)) {
		const { end } = own;
		const code = end.type === 'failed' ? end.code : null;
		return then(code === null ? 'caution' : 'bad', words.first.others(reader, code));
	}
	if (read === null) return { state: 'ok', text: opened };
	switch (read.end.type) {
		case 'open':
			return then('ok', words.first.read(reader, read.rows.count));
		case 'unfinished':
			return then('wait', endWords(read.end, words));
		case 'closed':
			return then('caution', words.first.closed);
		case 'failed':
			return then('bad', endWords(read.end, words));
	}
}

function hasEnded(first: FirstFrames | null): first is FirstFrames {
	return first?.end.type === 'failed' || first?.end.type === 'closed';
}

/** Represents what a page sees of its connection, or what a side does that no page sees. */
type SideState = ReadyState | keyof HandshakeWords['states'];

/** Returns the states of both sides at the step in front. */
export function statesAt(lab: HandshakeLab): {
	readonly client: SideState;
	readonly server: SideState;
} {
	const { uri, response } = lab.analysis;
	const { current } = lab.steps;
	if (uri.uri === null) return { client: 'CLOSED', server: 'listening' };
	const opens = response.verdict === 'open';
	const { first } = lab.analysis;
	if (current >= 9 && (hasEnded(first.client) || hasEnded(first.server))) {
		return { client: 'CLOSED', server: 'CLOSED' };
	}
	const client =
		current < 9 ? (current === 8 && !opens && !lab.veiled ? 'CLOSED' : 'CONNECTING') : 'OPEN';
	if (current < 4) return { client, server: 'listening' };
	if (current < 6) return { client, server: 'reading' };
	if (lab.veiled) return { client: 'CONNECTING', server: 'computing' };
	if (response.bytes.length === 0) return { client, server: 'waiting' };
	if (current === 6) return { client, server: 'computing' };
	// The sent response decides: a response that the user replaced opens nothing unless its status is 101.
	return { client, server: response.status === 101 ? 'OPEN' : 'refused' };
}

/** Returns the name of a state. What a page sees has no other name. */
export function sideStateName(state: SideState, words: HandshakeWords): string {
	return ownValue(words.states, state) ?? state;
}

// What the engine's strict server does with a case. The application above it echoes, prints or greets, as the
// step demands.
import {
	decodeUtf8,
	joinBytes,
	receive,
	send,
	startServer,
	type Bytes,
	type EndpointStep,
	type RuleCode,
} from '../../engine/index.ts';
import { sentBytes } from '../open-endpoint.ts';
import type { ScriptStep } from '../lesson.ts';
import { serverResultOf, frameBytes, requestBytes, type ServerResult } from './server-result.ts';
import type { ServerCase } from './server-cases.ts';

/** Returns what the engine's server does, with the application of the task above it. */
export function strictServer(
	{ application }: Pick<ScriptStep, 'application'>,
	of: ServerCase,
): { readonly result: ServerResult; readonly rule: RuleCode | null } {
	const request = requestBytes(of);
	const opening = receive(startServer().endpoint, request);
	const logged: string[] = [];
	const frames: Bytes[] = [];
	let rule = failedRule(opening.events);
	let { endpoint } = opening;
	const perform = (command: Parameters<typeof send>[1]) => {
		const sent = send(endpoint, command);
		endpoint = sent.endpoint;
		frames.push(sentBytes(sent.actions));
	};
	if (rule === null && application === 'greet') {
		logged.push(GREETING_LOG);
		perform({ type: 'text', text: GREETING });
	}
	for (const bytes of rule === null ? frameBytes(of) : []) {
		const step = receive(endpoint, bytes);
		endpoint = step.endpoint;
		frames.push(sentBytes(step.actions));
		rule ??= failedRule(step.events);
		for (const event of step.events) {
			if (event.type !== 'message') continue;
			const { kind, payload } = event;
			const { text } = decodeUtf8(payload);
			if (application === 'print') logged.push(text);
			else if (application === 'greet') logged.push(MESSAGE_LOG + text);
			else perform(kind === 'text' ? { type: 'text', text } : { type: 'binary', payload });
		}
	}
	const result = serverResultOf(request, sentBytes(opening.actions), joinBytes(frames), logged);
	return { result, rule };
}

/** Holds what the Node server of the article sends; the other two constants are what it logs. */
const GREETING = 'world';
const GREETING_LOG = 'server: receive connection.';
const MESSAGE_LOG = 'server: received ';

function failedRule(events: EndpointStep['events']): RuleCode | null {
	return events.find((event) => event.type === 'failed')?.rule ?? null;
}

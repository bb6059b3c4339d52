// What the engine's strict server does with a case. The application above it echoes, prints or greets, as the
// step demands.
import { decodeUtf8, joinBytes, type Bytes } from '../../engine/bytes/index.ts';
import { receive, send, startServer, type EndpointStep } from '../../engine/endpoint/index.ts';
import type { RuleCode } from '../../engine/report/index.ts';
import { sentBytes } from '../sent-bytes.ts';
import type { ScriptStep } from '../lesson.ts';
import { frameBytes, readAnswer, requestBytes, type ServerResult } from './server-result.ts';
import type { ServerCase } from './server-cases.ts';

type Application = ScriptStep['application'];

/** Holds what the server does, and the rule because of which it fails the connection. */
interface StrictAnswer {
	readonly result: ServerResult;
	readonly rule: RuleCode | null;
}

/** The answers so far: each program of a step is compared with the same ones. */
const answers = new WeakMap<ServerCase, Map<Application, StrictAnswer>>();

/** Returns what the engine's server does, with the application of the task above it. */
export function strictServer(
	{ application }: Pick<ScriptStep, 'application'>,
	of: ServerCase,
): StrictAnswer {
	const known = answers.get(of) ?? new Map<Application, StrictAnswer>();
	answers.set(of, known);
	const answer = known.get(application) ?? answerCase(application, of);
	known.set(application, answer);
	return answer;
}

function answerCase(application: Application, of: ServerCase): StrictAnswer {
	const request = requestBytes(of);
	const opening = receive(startServer().endpoint, request);
	const logged: string[] = [];
	const frames: Bytes[] = [];
	let rule = failedRule(opening.events);
	let { endpoint } = opening;
	const perform = (command: Parameters<typeof send>[1]) => {
		const sent = send(endpoint, command);
		endpoint = sent.endpoint;
		frames.push(sentBytes(sent.effects));
	};
	if (rule === null && application === 'greet') {
		logged.push(GREETING_LOG);
		perform({ type: 'text', text: GREETING });
	}
	for (const bytes of rule === null ? frameBytes(of) : []) {
		const step = receive(endpoint, bytes);
		endpoint = step.endpoint;
		frames.push(sentBytes(step.effects));
		rule ??= failedRule(step.events);
		for (const event of step.events) {
			if (event.type !== 'message') continue;
			const { kind, payload } = event;
			if (application === 'echo' && kind === 'binary') {
				perform({ type: 'binary', payload });
				continue;
			}
			const { text } = decodeUtf8(payload);
			if (application === 'print') logged.push(text);
			else if (application === 'greet') logged.push(MESSAGE_LOG + text);
			else perform({ type: 'text', text });
		}
	}
	const response = readAnswer(request, sentBytes(opening.effects));
	return { result: { response, frames: joinBytes(frames), logged }, rule };
}

/** Holds what the Node server of the article sends; the other two constants are what it logs. */
const GREETING = 'world';
const GREETING_LOG = 'server: receive connection.';
const MESSAGE_LOG = 'server: received ';

function failedRule(events: EndpointStep['events']): RuleCode | null {
	return events.find((event) => event.type === 'failed')?.rule ?? null;
}

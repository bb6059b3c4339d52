// Holds the words about the connections, pages and streams that break a rule.
import { opcodeOf } from '../../../../engine/frame/index.ts';
import type { Known } from '../../../../engine/observer/index.ts';
import { otherRole, type Role } from '../../../../engine/role.ts';
import type { ApiServer, ApiShown, ConnectionStep } from '../../../../vectors/rules.ts';
import type { FramePart } from '../../examples/connection-reading.ts';
import { DIRECTIONS } from '../../../../strings/en/frame-terms.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';

const time = (ms: number) => (ms >= 1000 ? `${number(ms / 1000)} s` : `${number(ms)} ms`);

const ROLES: Readonly<Record<Role, string>> = { client: 'client', server: 'server' };

/** Says from whom to whom bytes go. */
function way(by: Role, hop: ConnectionStep['hop']): string {
	const other = otherRole(by);
	if (hop === undefined) return DIRECTIONS[by];
	return hop === `${by}-side` ? `${by} → intermediary` : `intermediary → ${other}`;
}

function frame({ frame: { opcode, fin, rsv1, complete }, preview, isText }: FramePart): string {
	if (preview === null) return 'the rest of the frame';
	const { name, reserved } = opcodeOf(opcode);
	// With RSV1 the payload is compressed or its meaning is unknown, so it is not shown as text.
	const payload =
		preview === '' || (isText && rsv1) ? '' : isText ? ` “${preview}”` : ` ${preview}`;
	return [
		`${reserved ? `reserved opcode ${String(opcode)},` : name}${payload}`,
		...(rsv1 ? ['RSV1 = 1'] : []),
		...(fin ? [] : ['not the last fragment']),
		...(complete ? [] : ['incomplete']),
	].join(', ');
}

function action(step: ConnectionStep): string {
	if ('tls' in step) return 'The TLS handshake is complete.';
	if ('opened' in step) {
		return step.opened === ''
			? 'The opening handshake is complete.'
			: `The opening handshake is complete. Negotiated extension: ${step.opened}`;
	}
	if ('quiet' in step) return 'Nothing happens before this time.';
	if ('text' in step) return `receives the text message “${step.text}”`;
	if ('binary' in step) return `receives the binary message ${step.binary}`;
	if ('state' in step) return `sees readyState ${step.state}`;
	if ('app' in step) return 'no longer permits this connection';
	if ('tcp' in step) {
		if (step.tcp !== 'connect') {
			return step.tcp === 'fin' ? 'TCP FIN: sends no more data' : 'TCP RST: drops the connection';
		}
		const { client, address, url } = step;
		return [
			`${client === undefined ? '' : `${client}: `}TCP connection open`,
			...(address === undefined ? [] : [`to ${address}`]),
			...(url === undefined ? [] : [`for ${url}`]),
		].join(' ');
	}
	return '';
}

function known(known: Known): readonly string[] {
	const { latencyMs, resources, origins, takes, limit, fragments, proxy, idleMs } = known;
	return [
		...(latencyMs === undefined ? [] : [`each byte is in transit for at most ${time(latencyMs)}`]),
		...(resources === undefined ? [] : [`the server offers ${resources.join(', ')}`]),
		...(origins === undefined
			? []
			: [`the server accepts connections only from pages of ${origins.join(', ')}`]),
		...(takes === undefined ? [] : [`the server supports only ${takes} messages`]),
		...(limit === undefined
			? []
			: [`the receiver accepts messages of at most ${countBytes(limit)}`]),
		...(fragments === undefined
			? []
			: [`the receiver accepts at most ${count(fragments, 'fragment')} per message`]),
		...(proxy ? ['the client is configured to use a proxy'] : []),
		...(idleMs === undefined
			? []
			: [`an intermediary closes the connection after ${time(idleMs)} of silence`]),
	];
}

function serverText(server: ApiServer | undefined): string {
	switch (server?.type) {
		case undefined:
			return 'The server echoes each message.';
		case 'answers':
			return `The server responds with status code ${String(server.status)}.`;
		case 'sends':
			return `As soon as the connection is open, the server sends ${server.texts.map((text) => `“${text}”`).join(', ')}.`;
		case 'closes':
			return `As soon as the connection is open, the server closes it with code ${String(server.code)} and reason “${server.reason}”.`;
	}
}

function shown(one: ApiShown): string {
	switch (one.type) {
		case 'open':
		case 'error':
			return one.type;
		case 'message':
			return typeof one.data === 'string'
				? `message “${one.data}”`
				: `message, a ${one.data.type} of ${countBytes(one.data.bytes)}`;
		case 'close':
			return `close ${String(one.code)}${one.reason === '' ? '' : ` “${one.reason}”`}, ${one.wasClean ? 'clean' : 'not clean'}`;
		case 'threw':
			return `throws ${one.name}`;
		case 'logged':
			return `logs ${one.text}`;
		case 'alerted':
			return `shows the user: ${one.text}`;
	}
}

export const EXAMPLE_WORDS = {
	tunnel: { client: 'request to a proxy', proxy: 'response from a proxy' },
	connection: {
		steps: 'What happens, in order',
		roles: ROLES,
		intermediary: 'intermediary',
		application: (by: Role) => `${by}’s application`,
		nth: (connection: number) => `connection ${String(connection + 1)}`,
		time,
		way,
		frame,
		action,
		known,
		times: (times: number) => `× ${number(times)}`,
		nothing: 'Nothing is wrong here.',
		fault: 'here: ',
	},
	page: {
		script: 'Code of the page',
		server: serverText,
		sees: 'What the page sees',
		shown,
		readyState: (state: number) => `readyState ${String(state)}`,
		arrives: 'What reaches the server',
		arrivesNothing: 'No message reaches the server.',
		seen: 'Chromium and Firefox behave exactly like this. The tests of this project run these scripts in both browsers.',
		kind: 'JavaScript of a page',
	},
	stream: {
		frames: 'The frames, in order',
		http: { '2': 'HTTP/2', '3': 'HTTP/3' },
		compressed: 'header fields are shown as plain text, not encoded with HPACK or QPACK',
		number: (stream: number) => `stream ${String(stream)}`,
		end: { '2': 'END_STREAM', '3': 'FIN' },
		error: (error: string) => `error ${error}`,
		empty: 'contains no settings',
		carries: 'carries ',
	},
};

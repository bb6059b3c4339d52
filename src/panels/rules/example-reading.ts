// Returns what the engine finds in the bytes of an example.
import { latin1Bytes, latin1Text, readHex, type Bytes } from '../../engine/bytes/index.ts';
import {
	decodeFrames,
	diagnosesOf,
	frameFields,
	type FrameField,
} from '../../engine/frame/index.ts';
import {
	composeRequest,
	parseWebSocketUri,
	readConnectRequest,
	readConnectResponse,
	readRequest,
	readResponse,
	type ClientKind,
} from '../../engine/handshake/index.ts';
import { readMessages, USUAL_AGREEMENT } from '../../engine/message/index.ts';
import type {
	Diagnosis,
	DocumentRuleCode,
	RuleCode,
	MessageRuleCode,
} from '../../engine/report/index.ts';
import type {
	ConnectExample,
	FramesExample,
	HandshakeExample,
	ResponseExample,
} from '../../vectors/rules.ts';

export interface FramesReading {
	readonly bytes: Bytes;
	readonly fields: readonly FrameField[];
	/** Lists the diagnoses of the frames, followed by those of the messages. */
	readonly diagnoses: readonly Diagnosis<DocumentRuleCode | MessageRuleCode>[];
}

export interface HeadReading {
	readonly bytes: Bytes;
	readonly diagnoses: readonly Diagnosis<RuleCode>[];
}

/** Holds the URL of the request for a response example that does not give one. */
const URL = 'ws://server.example.com/chat';
const ORIGIN = 'http://example.com';

export function readFrames(example: FramesExample): FramesReading {
	const { bytes } = readHex(example.bytes);
	const rows = decodeFrames(bytes, {
		from: example.from,
		deflate: example.negotiated === 'permessage-deflate',
		limit: example.limit ?? null,
	});
	const frames = Array.from({ length: rows.count }, (_, i) => i);
	const messages = readMessages(rows, bytes, { ...USUAL_AGREEMENT, ...example.agreement });
	const indices = Array.from({ length: messages.count }, (_, i) => i);
	return {
		bytes,
		fields: frames.flatMap((frame) => frameFields(rows, bytes, frame)),
		diagnoses: [
			...frames.flatMap((frame) => diagnosesOf(rows, bytes, frame)),
			...indices.flatMap((index) => messages.at(index).diagnoses),
		],
	};
}

export function readHeadExample(example: HandshakeExample | ConnectExample): HeadReading {
	const bytes = latin1Bytes(example.text);
	switch (example.kind) {
		case 'url':
			return { bytes, diagnoses: parseWebSocketUri(example.text).diagnoses };
		case 'request': {
			const { dialled = null, client = 'other' } = example;
			return { bytes, diagnoses: readRequest(bytes, { dialled, client }).diagnoses };
		}
		case 'connect': {
			const read = example.from === 'client' ? readConnectRequest : readConnectResponse;
			return { bytes, diagnoses: read(bytes) };
		}
		case 'response': {
			const { protocols = [], extensions = null } = example.offered ?? {};
			const client: ClientKind = example.offered?.client ?? 'other';
			const request = readRequest(latin1Bytes(requestBefore(example)), { dialled: null, client });
			const context = { key: example.key, offered: { protocols, extensions }, request, client };
			return { bytes, diagnoses: readResponse(bytes, context).diagnoses };
		}
	}
}

/** Returns the request to which a response belongs: its own, or a request with the offers of the example. */
export function requestBefore({ key, offered = {}, request }: ResponseExample): string {
	if (request !== undefined) return request;
	const { uri } = parseWebSocketUri(URL);
	if (uri === null) throw new RangeError(`no WebSocket URL: ${URL}`);
	const { protocols = [], extensions = null, client = 'other' } = offered;
	const origin = client === 'browser' ? ORIGIN : null;
	return latin1Text(
		composeRequest({ uri, key, client, origin, subprotocols: protocols, extensions }),
	);
}

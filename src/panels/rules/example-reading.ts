// What the engine makes of an example's bytes, whatever they are.
import {
	composeRequest,
	decodeFrames,
	diagnosesOf,
	fieldsOf,
	latin1Bytes,
	latin1Text,
	parseWebSocketUri,
	readHex,
	readRequest,
	readResponse,
	type Bytes,
	type ClientKind,
	type Diagnosis,
	type FrameField,
} from '../../engine/index.ts';
import type {
	FramesExample,
	HandshakeExample,
	ResponseExample,
} from '../../../tests/vectors/rules.ts';

export interface FramesReading {
	readonly bytes: Bytes;
	readonly fields: readonly FrameField[];
	readonly diagnoses: readonly Diagnosis[];
}

export interface HeadReading {
	readonly bytes: Bytes;
	readonly diagnoses: readonly Diagnosis[];
}

/** Where requests of answers go that do not say it. */
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
	return {
		bytes,
		fields: frames.flatMap((frame) => fieldsOf(rows, bytes, frame)),
		diagnoses: frames.flatMap((frame) => diagnosesOf(rows, bytes, frame)),
	};
}

export function readHeadExample(example: HandshakeExample): HeadReading {
	const bytes = latin1Bytes(example.text);
	switch (example.kind) {
		case 'url':
			return { bytes, diagnoses: parseWebSocketUri(example.text).diagnoses };
		case 'request': {
			const { dialled = null, client = 'other' } = example;
			return { bytes, diagnoses: readRequest(bytes, { dialled, client }).diagnoses };
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

/** The request that an answer belongs to: its own, or one that offers what the example says. */
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

// Describes the document of the tour: what a visitor has typed and chosen in its scenes.
import { GUID } from '../../engine/handshake/index.ts';

/** Lists the scenes in their order. The names are parts of addresses, `#/tour/<scene>`. */
export const SCENES = [
	'talk',
	'open',
	'key',
	'frame',
	'flip',
	'mask',
	'silence',
	'goodbye',
	'worth',
] as const;
export type SceneId = (typeof SCENES)[number];

export interface TourDocument {
	/** Holds the message of the client that the scenes are about. */
	readonly message: string;
	/** Holds the bit of the frame that is flipped, or null. */
	readonly flip: number | null;
	/** Holds the lines of the request, each ended by a line feed. */
	readonly request: string;
	/** Holds the key from which the server computes its answer. */
	readonly key: string;
	/** Holds the text that the server appends to the key. */
	readonly guid: string;
	/** Holds the masking key of scene `mask`, as eight hex digits. */
	readonly masking: string;
	readonly heartbeats: boolean;
	/** Holds the code of the Close frame. */
	readonly code: number;
	/** Holds the time between two news of scene `worth`, in seconds. */
	readonly newsEvery: number;
	/** Holds the time between two polls of scene `worth`, in seconds. */
	readonly pollEvery: number;
}

/** The key of the example in RFC 6455 §1.3. */
export const SAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

export const START: TourDocument = {
	message: 'Hello',
	flip: null,
	request: [
		'GET /chat HTTP/1.1',
		'Host: example.com',
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Key: ${SAMPLE_KEY}`,
		'Sec-WebSocket-Version: 13',
	].join('\n'),
	key: SAMPLE_KEY,
	guid: GUID,
	masking: '37fa213d',
	heartbeats: false,
	code: 1000,
	newsEvery: 20,
	pollEvery: 2,
};

/** Holds the greatest length of each text, in characters. */
export const MOST_CHARACTERS = { message: 500, request: 4000, key: 200, guid: 200 } as const;

/** Holds the least and the greatest value of each number. */
export const RANGES = {
	flip: { least: 0, most: 8 * (14 + 4 * MOST_CHARACTERS.message) - 1 },
	code: { least: 0, most: 65_535 },
	newsEvery: { least: 1, most: 600 },
	pollEvery: { least: 1, most: 60 },
} as const;

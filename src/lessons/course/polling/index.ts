import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Describes a page with a live score: one message of 20 bytes per 10 s, and 800 bytes of headers per poll. */
const LIVE_SCORE = 'clients=1000&rate=0.1&headers=800';
const SCORES = `/compare?${LIVE_SCORE}&rtt=100`;
const EACH_SECOND = `${SCORES}&poll=1000`;
const EVERY_6_S = `/compare?${LIVE_SCORE}&rtt=200&poll=6000`;
/**
 * Shows a page with one message per second; the next two constants change the rate to one in five seconds and to five
 * per second.
 */
const ONE_PER_SECOND = '/compare?clients=1000&rate=1&headers=800&rtt=100&poll=1000';
const ONE_IN_FIVE_SECONDS = '/compare?clients=1000&rate=0.2&headers=800&rtt=100&poll=1000';
const FIVE_PER_SECOND = '/compare?clients=1000&rate=5&headers=800&rtt=100&poll=1000';
/** Shows the live score, which may be 10 s late. */
const LATE_SCORE = `/compare?${LIVE_SCORE}&rtt=100&age=10000`;
/** Lists the settings beside the interval on which the bytes of a poll depend. The task leaves them as they are. */
const SAME_POLLS = [
	{ fact: 'bytes', is: 20 },
	{ fact: 'upstream', is: 0 },
	{ fact: 'process', is: 'poisson' },
	{ fact: 'http', is: 'http/1.1' },
	{ fact: 'connection', is: 'keep-alive' },
	{ fact: 'tls', is: 'none' },
];
/** With these values, a transport that does not fit is too late, and nothing else is wrong with it. */
const NO_LIMITS = [
	{ fact: 'link', is: 'none' },
	{ fact: 'server', is: 'none' },
];
/** Recognises a value that the lab cannot use. It then goes on with another one, and so do the facts. */
const UNUSABLE = { id: 'unusable', when: [{ fact: 'problems', atLeast: 1 }] };
const CHAT = '/compare?clients=1000&poll=1000&upstream=0.1&age=300';
/** Shows the page with the live score, which says nothing itself. */
const LISTENING = `${EACH_SECOND}&age=1000`;
/** Shows a page with messages of 300 bytes. */
const NOTICES = '/compare?clients=1000&headers=800&rtt=100&bytes=300';

/** Asks when a WebSocket is worth it: what polling costs, what a push transport changes, and when polling is enough (lesson 11). */
export const lesson: Lesson = {
	id: 'polling',
	number: 11,
	minutes: 10,
	tiles: ['GET', '2:1'],
	steps: [
		{
			id: 'price-of-news',
			section: 'RFC 6455 §1.1',
			kind: 'predict',
			pins: ['short-polling.mean'],
			open: EACH_SECOND,
			shows: 'lanes',
			then: EACH_SECOND,
			answer: {
				type: 'choice',
				choices: ['hundred', 'thousand', 'ten-thousand'],
				right: 'ten-thousand',
				shownBy: [
					{ fact: 'rate', is: 0.1 },
					{ fact: 'short-polling.each', atLeast: 9000 },
					{ fact: 'short-polling.each', atMost: 12_000 },
				],
			},
		},
		{
			id: 'mean-delay',
			section: 'RFC 6202 §2.1',
			kind: 'predict',
			pins: ['short-polling.mean'],
			open: EVERY_6_S,
			shows: 'lanes',
			then: EVERY_6_S,
			answer: {
				type: 'number',
				fact: 'short-polling.mean',
				within: 0.2,
				mistakes: [
					{ id: 'whole-interval', fact: 'short-polling.wait' },
					{ id: 'way-only', fact: 'websocket.mean' },
					{ id: 'old-interval', is: 600 },
				],
			},
		},
		{
			id: 'long-poll',
			section: 'RFC 6202 §2.1',
			kind: 'assemble',
			pins: ['long-polling.mean'],
			open: EACH_SECOND,
			shows: 'lanes',
			pieces: [
				{ id: 'ask', text: '→ GET /scores?after=17' },
				{ id: 'ok', text: '← 200 OK' },
				{ id: 'score', text: '← {"id":18,"score":"2:1"}' },
				{ id: 'ask-again', text: '→ GET /scores?after=18' },
			],
			decoys: [
				{ id: 'server-asks', text: '← GET /scores?after=18' },
				{ id: 'unasked', text: '← {"id":19,"score":"3:1"}' },
				{ id: 'empty', text: '← 204 No Content' },
			],
			order: [],
		},
		{
			id: 'worked-push',
			section: 'RFC 6455 §1.1',
			kind: 'look',
			pins: ['long-polling.mean', 'sse.mean', 'websocket.mean'],
			open: EACH_SECOND,
			shows: 'lanes',
		},
		{
			id: 'polling-wins',
			section: 'RFC 6202 §2.1',
			kind: 'do',
			pins: ['short-polling.mean', 'sse.mean'],
			open: `${SCORES}&poll=1000&age=1000`,
			shows: 'sliders',
			goal: [
				{ fact: 'recommended', is: 'short-polling' },
				{ fact: 'short-polling.fits', is: true },
				{ fact: 'bytes', is: 20 },
			],
			mistakes: [
				{ ...UNUSABLE, example: `${SCORES}&poll=20,000&age=30000` },
				{
					id: 'other-size',
					when: [{ fact: 'bytes', not: 20 }],
					example:
						'/compare?clients=1000&headers=800&rtt=100&bytes=2000&rate=0.0003&poll=1800000&age=3600000',
				},
				{
					id: 'nothing-in-time',
					when: [{ fact: 'reason', is: 'nothing-fits' }, ...NO_LIMITS],
					example: `${SCORES}&poll=60000&age=10`,
				},
				{
					id: 'too-late',
					when: [{ fact: 'short-polling.fits', is: false }, ...NO_LIMITS],
					example: `${SCORES}&poll=60000&age=1000`,
				},
				{
					id: 'user-writes',
					when: [
						{ fact: 'upstream', not: 0 },
						{ fact: 'recommended', is: 'websocket' },
					],
					example: `${SCORES}&poll=60000&age=90000&upstream=1`,
				},
				{
					id: 'too-many-polls',
					when: [
						{ fact: 'short-polling.fits', is: true },
						{ fact: 'short-polling.requests', atLeast: 0.01 },
					],
					example: `${SCORES}&poll=20000&age=30000`,
				},
			],
			solution: `${SCORES}&poll=60000&age=90000`,
		},
		{
			id: 'both-ways',
			section: 'RFC 6455 §1.1',
			kind: 'do',
			pins: ['sse.mean', 'websocket.mean'],
			open: LISTENING,
			shows: 'sliders',
			goal: [
				{ fact: 'recommended', is: 'websocket' },
				{ fact: 'websocket.fits', is: true },
				{ fact: 'upstream', not: 0 },
			],
			mistakes: [
				{ ...UNUSABLE, example: `${LISTENING}&upstream=1,000` },
				{
					id: 'nothing-in-time',
					when: [{ fact: 'reason', is: 'nothing-fits' }, ...NO_LIMITS],
					example: `${EACH_SECOND}&age=10`,
				},
				{
					id: 'only-listens',
					when: [{ fact: 'upstream', is: 0 }],
					example: '/compare?clients=1000&rate=50&headers=800&rtt=100&poll=1000&age=1000',
				},
				{
					id: 'hardly-speaks',
					when: [
						{ fact: 'upstream', not: 0 },
						{ fact: 'recommended', not: 'websocket' },
					],
					example: `${LISTENING}&upstream=0.001`,
				},
			],
			solution: `${LISTENING}&upstream=1`,
		},
		{
			id: 'read-it',
			section: 'RFC 6202 §2.1',
			kind: 'explain',
			pins: ['long-polling.mean', 'websocket.mean'],
			open: EACH_SECOND,
			shows: 'lanes',
			choices: ['once-a-second', 'moves', 'failed'],
			right: 'moves',
		},
	],
	practice: [
		{
			id: 'claim',
			section: 'RFC 9110 §3.4',
			kind: 'explain',
			pins: ['sse.mean', 'websocket.mean'],
			open: EACH_SECOND,
			shows: 'lanes',
			choices: ['simplex', 'unasked', 'only-websocket', 'always'],
			right: 'unasked',
		},
		{
			id: 'worked-poll',
			section: 'RFC 6202 §2.1',
			kind: 'look',
			pins: ['short-polling.mean'],
			open: EACH_SECOND,
		},
		{
			id: 'fewer-polls',
			section: 'RFC 6202 §2.1',
			kind: 'predict',
			open: EACH_SECOND,
			then: `/compare?${LIVE_SCORE}&rtt=100&poll=2000`,
			answer: {
				type: 'number',
				fact: 'short-polling.minute',
				within: 0.2,
				mistakes: [
					{ id: 'unchanged', is: 60_000 },
					{ id: 'scores-only', is: 6000 },
					{ id: 'per-second', fact: 'short-polling.bytes' },
				],
			},
		},
		{
			id: 'held-delay',
			section: 'RFC 6202 §2.2',
			kind: 'predict',
			open: EACH_SECOND,
			then: `/compare?${LIVE_SCORE}&rtt=300&poll=1000`,
			answer: {
				type: 'number',
				fact: 'long-polling.mean',
				within: 0.2,
				mistakes: [
					{ id: 'half-interval', fact: 'short-polling.mean' },
					{ id: 'whole-trip', is: 300 },
					{ id: 'half-hold', is: 15_000 },
				],
			},
		},
		{
			id: 'held-bytes',
			section: 'RFC 6202 §2.2',
			kind: 'predict',
			open: ONE_PER_SECOND,
			then: ONE_IN_FIVE_SECONDS,
			answer: {
				type: 'number',
				fact: 'long-polling.minute',
				within: 0.2,
				mistakes: [
					{ id: 'unchanged', is: 66_000 },
					{ id: 'no-headers', fact: 'sse.minute' },
					{ id: 'per-second', fact: 'long-polling.bytes' },
				],
			},
		},
		{
			id: 'larger-messages',
			section: 'WHATWG HTML, server-sent events',
			kind: 'predict',
			open: ONE_PER_SECOND,
			then: `${NOTICES}&rate=1&poll=1000`,
			answer: {
				type: 'number',
				fact: 'sse.minute',
				within: 0.2,
				mistakes: [
					{ id: 'times-fifteen', is: 150_000 },
					{ id: 'messages-only', is: 18_000 },
					{ id: 'one-message', is: 10_520 },
				],
			},
		},
		{
			id: 'push-delay',
			section: 'RFC 6455 §1.1',
			kind: 'predict',
			open: EACH_SECOND,
			then: `/compare?${LIVE_SCORE}&rtt=500&poll=1000`,
			answer: {
				type: 'number',
				fact: 'websocket.mean',
				within: 0.2,
				mistakes: [
					{ id: 'whole-trip', is: 500 },
					{ id: 'half-interval', fact: 'short-polling.mean' },
					{ id: 'unchanged', is: 50 },
				],
			},
		},
		{
			id: 'more-messages',
			section: 'RFC 6455 §5.2',
			kind: 'predict',
			open: ONE_PER_SECOND,
			then: FIVE_PER_SECOND,
			answer: {
				type: 'number',
				fact: 'websocket.minute',
				within: 0.2,
				mistakes: [
					{ id: 'unchanged', is: 9650 },
					{ id: 'messages-only', is: 6000 },
					{ id: 'per-second', fact: 'websocket.bytes' },
				],
			},
		},
		{
			id: 'one-part',
			section: 'RFC 6202 §2.1',
			kind: 'do',
			open: `${LATE_SCORE}&poll=1000`,
			goal: [
				{ fact: 'rate', is: 0.1 },
				{ fact: 'rtt', is: 100 },
				{ fact: 'headers', is: 800 },
				...SAME_POLLS,
				{ fact: 'short-polling.wait', atMost: 10_000 },
				{ fact: 'short-polling.minute', atMost: 9000 },
			],
			mistakes: [
				{ ...UNUSABLE, example: `${LATE_SCORE}&poll=9,000` },
				{
					id: 'other-rate',
					when: [{ fact: 'rate', not: 0.1 }],
					example: '/compare?clients=1000&rate=0.01&headers=800&rtt=100&poll=9000&age=10000',
				},
				{
					id: 'other-headers',
					when: [{ fact: 'headers', not: 800 }],
					example: '/compare?clients=1000&rate=0.1&headers=100&rtt=100&poll=5000&age=10000',
				},
				{
					id: 'too-late',
					when: [{ fact: 'short-polling.wait', atLeast: 10_001 }],
					example: `${LATE_SCORE}&poll=10000`,
				},
				{
					id: 'too-many-bytes',
					when: [{ fact: 'short-polling.minute', atLeast: 9001 }, ...SAME_POLLS],
					example: `${LATE_SCORE}&poll=5000`,
				},
			],
			solution: `${LATE_SCORE}&poll=9000`,
		},
		{
			id: 'three-parts',
			section: 'RFC 6455 §1.1',
			kind: 'do',
			open: `${CHAT}&rate=3&rtt=100&headers=800`,
			goal: [
				{ fact: 'rate', is: 0.5 },
				{ fact: 'rtt', is: 240 },
				{ fact: 'headers', is: 1200 },
				{ fact: 'upstream', is: 0.1 },
				{ fact: 'age', is: 300 },
				{ fact: 'recommended', is: 'websocket' },
			],
			mistakes: [
				{ ...UNUSABLE, example: `${CHAT}&rate=0.5&rtt=240&headers=1,200` },
				{
					id: 'rate-per-minute',
					when: [{ fact: 'rate', is: 30 }],
					example: `${CHAT}&rate=30&rtt=240&headers=1200`,
				},
				{
					id: 'rate-inverse',
					when: [{ fact: 'rate', is: 2 }],
					example: `${CHAT}&rate=2&rtt=240&headers=1200`,
				},
				{
					id: 'seconds',
					when: [{ fact: 'rtt', is: 0.24 }],
					example: `${CHAT}&rate=0.5&rtt=0.24&headers=1200`,
				},
				{
					id: 'one-way',
					when: [{ fact: 'rtt', is: 120 }],
					example: `${CHAT}&rate=0.5&rtt=120&headers=1200`,
				},
				{
					id: 'one-head',
					when: [{ fact: 'headers', is: [900, 300] }],
					example: `${CHAT}&rate=0.5&rtt=240&headers=900`,
				},
				{
					id: 'others-changed',
					when: [
						{ fact: 'rate', is: 0.5 },
						{ fact: 'rtt', is: 240 },
						{ fact: 'headers', is: 1200 },
						{ fact: 'upstream', is: 0.1 },
						{ fact: 'age', is: 300 },
					],
					example: `${CHAT}&rate=0.5&rtt=240&headers=1200&http=http/2`,
				},
				{
					id: 'other-settings',
					when: [
						{ fact: 'rate', is: 0.5 },
						{ fact: 'rtt', is: 240 },
						{ fact: 'headers', is: 1200 },
					],
					example: '/compare?clients=1000&poll=1000&age=300&rate=0.5&rtt=240&headers=1200',
				},
			],
			solution: `${CHAT}&rate=0.5&rtt=240&headers=1200`,
		},
		{
			id: 'exit',
			kind: 'check',
			open: EACH_SECOND,
			draw: 3,
			items: [
				{
					id: 'polling-mean',
					topic: 'delay',
					step: 'worked-poll',
					section: 'RFC 6202 §2.1',
					type: 'typed',
					form: 'number',
					right: '4000',
					proof: {
						open: `/compare?${LIVE_SCORE}&rtt=0&poll=8000`,
						shownBy: [{ fact: 'short-polling.mean', is: 4000 }],
					},
				},
				{
					id: 'polling-empty',
					topic: 'bytes',
					step: 'worked-poll',
					section: 'RFC 6202 §2.1',
					type: 'typed',
					form: 'number',
					right: '29',
				},
				{
					id: 'polling-push-delay',
					topic: 'delay',
					step: 'held-delay',
					section: 'RFC 6455 §1.1',
					type: 'typed',
					form: 'number',
					right: '40',
					proof: {
						open: '/compare?clients=1000&rate=1&headers=800&rtt=80&poll=1000',
						shownBy: [
							{ fact: 'sse.mean', is: 40 },
							{ fact: 'websocket.mean', is: 40 },
						],
					},
				},
				{
					id: 'polling-long',
					topic: 'transports',
					step: 'long-poll',
					section: 'RFC 6202 §2.1',
					type: 'choice',
					choices: ['message', 'at-once', 'interval'],
					right: 'message',
				},
				{
					id: 'polling-busy',
					topic: 'bytes',
					step: 'more-messages',
					section: 'RFC 6202 §2.2',
					type: 'choice',
					choices: ['polling', 'long-polling', 'websocket'],
					right: 'polling',
					proof: { open: FIVE_PER_SECOND, shownBy: [{ fact: 'short-polling.requests', is: 1 }] },
				},
				{
					id: 'polling-sse-up',
					topic: 'transports',
					step: 'three-parts',
					section: 'WHATWG HTML, server-sent events',
					type: 'choice',
					choices: ['request', 'stream', 'frame'],
					right: 'request',
					proof: {
						open: `${CHAT}&rate=0.5&rtt=240&headers=1200`,
						shownBy: [
							{ fact: 'sse.requests', is: 0.1 },
							{ fact: 'websocket.requests', is: 0 },
						],
					},
				},
				{
					id: 'polling-enough',
					topic: 'transports',
					step: 'polling-wins',
					section: 'RFC 6202 §2.1',
					type: 'choice',
					choices: ['weather', 'prices', 'game'],
					right: 'weather',
					proof: {
						open: '/compare?clients=1000&headers=800&rtt=100&rate=0.0003&poll=1800000&age=3600000',
						shownBy: [{ fact: 'recommended', is: 'short-polling' }],
					},
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };

// Lists the look of each transport: its colour, and its dashes where lines are drawn.
import type { TransportId } from '../../engine/compare/index.ts';
import './transport-tones.css';

export const TRANSPORT_TONES = {
	'short-polling': 'transport-short-polling',
	'long-polling': 'transport-long-polling',
	streaming: 'transport-streaming',
	sse: 'transport-sse',
	websocket: 'transport-websocket',
} as const satisfies Record<TransportId, string>;

/** Holds values for `stroke-dasharray`, in pixels. A value is empty for a solid line. */
export const TRANSPORT_DASHES = {
	'short-polling': '',
	'long-polling': '10 3',
	streaming: '2 3',
	sse: '7 3 2 3',
	websocket: '',
} as const satisfies Record<TransportId, string>;

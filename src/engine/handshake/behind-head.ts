// What the bytes behind a head are, and what their reading gives. The reading itself needs the decoder of frames and the
// codec of permessage-deflate; what is here needs neither, so that heads without such bytes can be shown without them.
import type { Bytes } from '../bytes/bytes.ts';
import type { FrameFault } from '../frame/fault-bits.ts';
import type { Frame } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { MessageRuleCode } from '../report/rules.ts';
import type { RequestReading } from './request.ts';
import type { ResponseReading } from './response.ts';

/** What the other side does after the last of these frames that it reads. */
export type FirstFramesEnd =
	/** It has read them all, and goes on. */
	| { readonly type: 'open' }
	/** A frame, or a message of several, is not complete: the rest must come before anything else. */
	| { readonly type: 'unfinished' }
	/** It has read a Close frame, and answers it; null: without a code. */
	| { readonly type: 'closed'; readonly code: number | null }
	/** It fails the connection, with that code in its Close. */
	| {
			readonly type: 'failed';
			readonly code: 1002 | 1007 | 1009;
			readonly rule: FrameFault | MessageRuleCode;
	  };

/** `read`: its reader takes it. `unread`: it comes after a Close, or after the frame that ended the connection. */
export type FirstFrameFate = 'read' | 'unfinished' | 'fails' | 'unread';

export interface FirstFrame {
	readonly frame: Frame;
	readonly fate: FirstFrameFate;
}

export interface FirstFrames {
	readonly from: 'client' | 'server';
	/** Where they begin in the message whose head they follow. */
	readonly at: number;
	readonly bytes: Bytes;
	readonly rows: FrameRows;
	/** The frame at which its reader stops, and `rows.count` where it reads them all. */
	readonly stopsAt: number;
	readonly end: FirstFramesEnd;
	/** Whole data messages that its reader delivers. */
	readonly messages: number;
}

/** Null on a side whose bytes end with the head. */
export interface FirstFramesOfBoth {
	readonly client: FirstFrames | null;
	readonly server: FirstFrames | null;
}

/** What the bytes behind a head are. `content` belongs to a message of HTTP, and `unread` bytes to nothing. */
export type BehindHead = 'nothing' | 'frames' | 'content' | 'unread';

export const NO_FIRST_FRAMES: FirstFramesOfBoth = { client: null, server: null };

export function behindRequest(request: RequestReading, response: ResponseReading): BehindHead {
	const { rest } = request.head;
	if (rest.from === rest.to) return 'nothing';
	return response.verdict === 'open' ? 'frames' : 'unread';
}

export function behindResponse({ verdict, rest }: ResponseReading): BehindHead {
	if (rest.length === 0) return 'nothing';
	if (verdict === 'open') return 'frames';
	return verdict === 'http' ? 'content' : 'unread';
}

export const en = {
	frameBytes: 'Frame bytes',
};

export type FrameWords = typeof en;

import type { FrameWords } from './en.ts';

export const zhCN = {
	frameBytes: '帧字节',
} satisfies FrameWords;

import type { TourWords } from '../en.ts';

export const mask: TourWords['mask'] = {
	say: '客户端用一个 key 打乱每条消息。可 key 就跟在旁边，为什么还要打乱？',
};

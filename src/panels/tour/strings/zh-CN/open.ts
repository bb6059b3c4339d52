import type { TourWords } from '../en.ts';

export const open: TourWords['open'] = {
	say: 'WebSocket 一开始是一个网页请求，只是它要的是另一样东西。',
};

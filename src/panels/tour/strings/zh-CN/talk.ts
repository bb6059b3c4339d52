import type { TourWords } from '../en.ts';

export const talk: TourWords['talk'] = {
	say: 'WebSocket 是一条一直开着的连接，两边随时都能说话。',
	typing: '你打的字，写成字节',
	openFor: (time) => `已经开着 ${time}`,
	unasked: 'Hi',
};

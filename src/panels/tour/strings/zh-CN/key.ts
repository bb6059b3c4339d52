import type { TourWords } from '../en.ts';

export const key: TourWords['key'] = { say: '打开之前，服务器要先答对一道小题。' };

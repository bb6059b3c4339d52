import type { TourWords } from '../en.ts';

export const silence: TourWords['silence'] = { say: '没人说话，中间的代理在数秒。' };

import type { TourWords } from '../en.ts';

export const worth: TourWords['worth'] = { say: '值不值？多半值，但不总是。' };

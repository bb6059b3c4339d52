// Holds all English words of the course.
import { cards as bugs } from './bugs.ts';
import { cards as claims } from './claims.ts';
import { classroom } from './classroom.ts';
import { facts } from './facts.ts';
import { learn } from './learn.ts';
import { own } from './own-lessons.ts';
import { program } from './program.ts';

export const course = { bugs, claims, classroom, facts, learn, own, program };

export type CourseWords = typeof course;

import type { Province } from './shape.ts';

// How many customers of which kind each province has; those whom the events of 2025 won are told in promotions.ts.

export interface Plan {
  existing: number;
  /** Yuan in 2024 and 2025 of the customers whose size is known. */
  leading: [number, number][];
  newToA: number;
  newStrategic: number[];
  newCore: number;
  newBase: number;
  newEnergy: number;
  lost: number;
}

export const plans: Record<Province, Plan> = {
  浙江: {
    existing: 107,
    leading: [
      [24.6e6, 27.1e6],
      [20.6e6, 18.3e6],
    ],
    newToA: 3,
    newStrategic: [20.3e6, 20.9e6],
    newCore: 1,
    newBase: 22,
    newEnergy: 0,
    lost: 0,
  },
  江苏: {
    existing: 96,
    leading: [
      [27.2e6, 30.4e6],
      [22.4e6, 24.9e6],
    ],
    newToA: 2,
    newStrategic: [],
    newCore: 4,
    newBase: 32,
    newEnergy: 0,
    lost: 0,
  },
  广东: {
    existing: 98,
    leading: [
      [28.4e6, 31.6e6],
      [22.8e6, 25.3e6],
      [20.5e6, 17.8e6],
    ],
    newToA: 1,
    newStrategic: [20.6e6],
    newCore: 3,
    newBase: 32,
    newEnergy: 5,
    lost: 0,
  },
  福建: {
    existing: 82,
    leading: [
      [27.5e6, 29.2e6],
      [20.7e6, 18.1e6],
    ],
    newToA: 1,
    newStrategic: [],
    newCore: 2,
    newBase: 13,
    newEnergy: 3,
    lost: 2,
  },
  江西: {
    existing: 66,
    leading: [
      [23.8e6, 25.6e6],
      [20.4e6, 18.2e6],
    ],
    newToA: 1,
    newStrategic: [],
    newCore: 2,
    newBase: 5,
    newEnergy: 0,
    lost: 2,
  },
};

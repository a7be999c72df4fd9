import { allTabsLeave } from './checks/all-tabs-leave'
import { test } from './exit-test'

test('E-07 she leaves in one tab, and all three are gone', ({ world }) => allTabsLeave(world))

import { coversOutOfSight } from './checks/covers-out-of-sight'
import { staysInvisible } from './checks/stays-invisible'
import { test } from './exit-test'

/*
 * A page that is out of sight is photographed for the list of open apps, and kept whole for Back. No
 * such picture may show what she reads.
 */

test('A4 another tab comes to the front: hers is covered behind it, and clear when she is back', ({
  world,
}) => coversOutOfSight(world))

test('A4 a page that was left is kept invisible, and shows itself only when it may', ({ world }) =>
  staysInvisible(world))

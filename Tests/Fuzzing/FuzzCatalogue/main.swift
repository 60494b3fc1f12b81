import FuzzDriver

FuzzTarget.main([queryTarget, laneTarget, storedTarget])
